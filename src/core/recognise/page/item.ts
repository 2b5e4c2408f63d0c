import type { Box } from './box';

/** A text of a row. */
export interface Text {
  kind: 'text';
  text: string;
  box: Box;
  /** Where it stands in the row: the same in each row for the same fact. */
  slot: string;
  /** Column of a table, or -1. */
  cell: number;
  /** What it stands in, where that says something. */
  within: 'heading' | 'strong' | 'link' | 'button' | 'label' | 'picture' | 'small' | 'plain';
  hidden: boolean;
}

/** Something that can be pressed, or a link. */
export interface Control {
  kind: 'control';
  /** Its accessible name. */
  name: string;
  box: Box;
  cell: number;
  href: string | undefined;
  hidden: boolean;
  inMenu: boolean;
}

export type Item = Text | Control;

/** A candidate row, read flat. */
export interface Row {
  box: Box;
  /** The outermost element that holds this row and nothing else. */
  outer: Box;
  texts: Text[];
  controls: Control[];
  cells: number;
  /** Fields to fill in or to choose from. */
  fields: number;
  /** Those of them that only choose. */
  choices: number;
}
