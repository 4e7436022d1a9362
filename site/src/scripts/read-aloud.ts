/**
 * Reads an article aloud with a Chinese voice of the reader's own device; voices that would send the text to another
 * host are never used; without a local voice a sentence stands where the button would. The line being read is marked
 * and kept in sight.
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

/** Browsers learn of their voices some time after the page is shown, or never: how long to wait before saying so, ms. */
const VOICES_WAIT = 1500;

/** Says which of the two is shown, the button or the sentence. Room is kept for both, so that nothing moves. */
function showVoice(place: HTMLElement): void {
  const show = () => {
    place.dataset.voice = localVoice() ? 'local' : 'none';
  };
  if (localVoice()) show();
  else setTimeout(show, VOICES_WAIT);
  speechSynthesis.addEventListener('voiceschanged', show);
}

const button = document.querySelector<HTMLButtonElement>('button[data-read-aloud]');
if (button && !('speechSynthesis' in window)) button.parentElement!.dataset.voice = 'none';
else if (button) {
  const label = button.textContent;
  const reader = new Reader(() => {
    button.textContent = label;
  });
  showVoice(button.parentElement!);
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
