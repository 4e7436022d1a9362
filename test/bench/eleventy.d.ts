/** What the bench uses of Eleventy, which has no types of its own. */
declare module '@11ty/eleventy' {
  type Settings = {
    addTemplate(path: string, render: (data: { path: string }) => string, data: object): void;
  };
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: { quietMode: boolean; config: (settings: Settings) => void },
    );
    write(): Promise<unknown>;
  }
}
