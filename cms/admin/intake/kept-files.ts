import type { IntakeChoice, IntakePiece } from './contract.ts';

/** A manuscript that is not taken in yet: the file itself, how it is read, and how an editor labelled it. */
export type KeptFile = {
  id: string;
  user: string;
  at: number;
  file: File;
  choice: IntakeChoice;
  /** Present once somebody has moved a label. */
  pieces?: readonly IntakePiece[];
};

const DATABASE = 'kanxing-intake';
const STORE = 'files';

/** The files an account has not taken in yet, the oldest first. They never leave this browser. */
export async function readKeptFiles(user: string): Promise<KeptFile[]> {
  const all = await inStore<KeptFile[]>('readonly', (store) => store.getAll());
  return all.filter((item) => item.user === user).toSorted((a, b) => a.at - b.at);
}

export async function keepFile(item: KeptFile): Promise<void> {
  await inStore('readwrite', (store) => store.put(item));
}

export async function forgetFile(id: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(id));
}

async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const database = await openDatabase();
  try {
    return (await settled(work(database.transaction(STORE, mode).objectStore(STORE)))) as T;
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
