type TextField = HTMLInputElement | HTMLTextAreaElement;

/** What a field held before the label of a scanner was typed into it. */
export class FieldBeforeScan {
  #noted: { field: TextField; value: string } | undefined;

  /** To be called before a key that is not part of a scan, or its first, changes the field. */
  note(target: Element | null): void {
    this.#noted = isTextField(target) ? { field: target, value: target.value } : undefined;
  }

  /** Takes the label out again. What is bound to the field hears of it as of any other input. */
  giveBack(target: Element | null): void {
    const noted = this.#noted;
    this.#noted = undefined;
    if (noted === undefined || noted.field !== target || noted.field.value === noted.value) return;
    noted.field.value = noted.value;
    noted.field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

function isTextField(target: Element | null): target is TextField {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
