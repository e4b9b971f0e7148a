import type { LanguageCode } from '../text/languages.ts';

export type Mode = 'operator' | 'engineer';
export const themes = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** The user's settings of the program itself. */
export interface UiSettings {
  language: LanguageCode | 'system';
  theme: Theme;
  isMuted: boolean;
  /** 0 to 1. */
  volume: number;
  mode: Mode;
  /** In operator mode the window fills the screen and cannot be closed. */
  isKiosk: boolean;
  /** true if the engineer mode asks for a PIN. */
  hasPin: boolean;
}

/** What a screen may change directly; mode and PIN have channels of their own. */
export type SettingsChange = {
  [Key in 'language' | 'theme' | 'isMuted' | 'volume' | 'isKiosk']?: UiSettings[Key] | undefined;
};

/** What a screen must know before it draws. */
export interface Hello {
  version: string;
  face: 'electron' | 'browser';
  /** Node's name of the system. */
  platform: string;
  /** true if the main process can show open and save dialogs. */
  hasDialogs: boolean;
  /** Language of the system, as BCP 47. */
  systemLanguage: string;
}
