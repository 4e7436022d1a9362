/** Select options from a table of the model, `{ weekly: '周' }` → `[{ value: 'weekly', label: '周' }]`. */
export function optionsOf(labels: Readonly<Record<string, string>>): { value: string; label: string }[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
