/** What the owner of a field can ask it for. */
export interface FieldHandle {
  /** Takes the cursor, and selects what is in the field, to be typed over. */
  select: () => void;
}
