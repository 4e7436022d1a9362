/** Runs in the page before its scripts: voices as a device has them, and a record of what they were given to say. */
export function pretendVoices(voices: { lang: string; localService: boolean }[]): void {
  const said: string[] = [];
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    cancel: () => {},
    speak: (utterance: EventTarget & { text: string }) => {
      said.push(utterance.text);
      if (said.length < 3) setTimeout(() => utterance.dispatchEvent(new Event('end')));
    },
  });
  class Utterance extends EventTarget {
    text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  Object.assign(window, { SpeechSynthesisUtterance: Utterance, said });
}
