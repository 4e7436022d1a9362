/** Where a waiting thing is done: an article on its form, an issue on its desk. */
export function hrefOf({ type, id }: { type: 'article' | 'issue'; id: string }): string {
  return type === 'article' ? `/admin/collections/articles/${id}` : `/admin/collections/issues/${id}/desk`;
}
