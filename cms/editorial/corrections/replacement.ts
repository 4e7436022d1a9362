/** One replacement in a field of an article（`body[3].content`, see `Segment`）; `offset` in UTF-16 units of its text. */
export type Replacement = { field: string; offset: number; old: string; new: string };
