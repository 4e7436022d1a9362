/**
 * Reads an article aloud with a Chinese voice of the reader's own device; voices that would send the text to another
 * host are never used, and without a local voice there is no button. The line being read is marked and kept in sight.
 */

const READING = 'being-read';

function localVoice(): SpeechSynthesisVoice | undefined {
  return speechSynthesis.getVoices().find((voice) => voice.localService && /^(?:zh|cmn)/i.test(voice.lang));
}

/** What is spoken of a line: footnote calls are left out, they mean nothing to the ear. */
function spokenText(line: Element): string {
  const copy = line.cloneNode(true) as Element;
  for (const call of copy.querySelectorAll('.call')) call.remove();
  return copy.textContent ?? '';
}

/** Reads lines one after another until the end or until stopped. */
class Reader {
  readonly #lines = [...document.querySelectorAll('article [data-line]')];
  readonly #onEnd: () => void;
  #at = -1;

  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
  }

  get isReading(): boolean {
    return this.#at >= 0;
  }

  start(): void {
    this.#read(0);
  }

  stop(): void {
    this.#mark(-1);
    speechSynthesis.cancel();
    this.#onEnd();
  }

  #read(index: number): void {
    const line = this.#lines[index];
    const voice = localVoice();
    if (!line || !voice) {
      this.stop();
      return;
    }
    this.#mark(index);
    const utterance = new SpeechSynthesisUtterance(spokenText(line));
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.addEventListener('end', () => {
      if (this.#at === index) this.#read(index + 1);
    });
    speechSynthesis.speak(utterance);
  }

  #mark(index: number): void {
    this.#lines[this.#at]?.classList.remove(READING);
    this.#at = index;
    const line = this.#lines[index];
    line?.classList.add(READING);
    line?.scrollIntoView({ block: 'nearest' });
  }
}

const button = document.querySelector<HTMLButtonElement>('button[data-read-aloud]');
if (button && 'speechSynthesis' in window) {
  const label = button.textContent;
  const reader = new Reader(() => {
    button.textContent = label;
  });
  const show = () => {
    button.hidden = localVoice() === undefined;
  };
  show();
  // Browsers learn of their voices some time after the page is shown.
  speechSynthesis.addEventListener('voiceschanged', show);
  addEventListener('pagehide', () => speechSynthesis.cancel());
  button.addEventListener('click', () => {
    if (reader.isReading) {
      reader.stop();
      return;
    }
    button.textContent = '停止朗读';
    reader.start();
  });
}
