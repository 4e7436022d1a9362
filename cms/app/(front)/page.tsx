import { redirect } from 'next/navigation';

/** The CMS has one door for people: the admin. */
export default function Home() {
  redirect('/admin');
}
