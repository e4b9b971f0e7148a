import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { app, nativeTheme, powerMonitor } from 'electron';
import type { Hello, UiSettings } from '#shared/ipc/settings-views.ts';
import { languageOf } from '#shared/text/language-of.ts';
import { englishWindow, speakerOf } from '#shared/text/speaker-of.ts';
import type { Speaker } from '#shared/text/speaker.ts';
import { Dispatcher } from '../api/dispatcher.ts';
import type { FaceHost } from '../api/face-host.ts';
import { resourceFile } from '../devices/resource-file.ts';
import { localShelf, localWork } from '../documents/local-work.ts';
import { Workplace } from '../stations/workplace.ts';
import { securityHeaders } from '../web/content-security.ts';
import { loadRendererFiles } from '../web/renderer-files.ts';
import { setAppMenu } from './app-menu.ts';
import { serveAppFiles } from './app-protocol.ts';
import { bindIpc } from './bind-ipc.ts';
import { createWindow } from './create-window.ts';
import { askToStop, choosePath, confirmTarget, saveFileAs } from './desktop-dialogs.ts';
import { startLog, type DesktopLog } from './desktop-log.ts';
import { Kiosk } from './kiosk.ts';
import { KeepAwake } from './keep-awake.ts';
import { lineProgress } from './line-progress.ts';
import { QuitGuard } from './quit-guard.ts';
import { secureSessions } from './security.ts';

/** Grounds of the two themes before the page has drawn (theme/tokens.css). */
const BACKGROUND = { light: '#eef0ee', dark: '#0d1113' } as const;

/** The desktop program: one window over one workplace. */
export class Desktop {
  readonly #log: DesktopLog;
  readonly #logFolder = join(app.getPath('userData'), 'logs');
  readonly #workplace: Workplace;
  readonly #guard: QuitGuard;
  readonly #keepAwake = new KeepAwake();
  #opened: BrowserWindow | undefined;
  #speaker: Speaker = englishWindow;
  #isLeaving = false;
  readonly #kiosk = new Kiosk({
    isLeaving: () => this.#isLeaving,
    ask: () => void this.#guard.request(),
  });

  /** Starts everything and opens the window. Call once, when the application is ready. Errors: `E-FILE-READ`. */
  static async start(): Promise<Desktop> {
    const desktop = new Desktop();
    await desktop.#open();
    return desktop;
  }

  private constructor() {
    this.#log = startLog(this.#logFolder, { isConsole: !app.isPackaged });
    this.#log.info(
      `Flashline ${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform}`,
    );
    process.on('unhandledRejection', (reason) => {
      this.#log.error(`Unhandled rejection: ${wordsOf(reason)}`);
    });
    // Only watches: what follows, Electron's message to the user, stays as it is.
    process.on('uncaughtExceptionMonitor', (error) => {
      this.#log.error(`Uncaught exception: ${wordsOf(error)}`);
    });
    this.#workplace = new Workplace({
      folder: app.getPath('userData'),
      work: localWork(),
      shelf: localShelf,
      hearError: (text) => {
        this.#log.error(text);
      },
    });
    this.#guard = new QuitGuard({
      isBusy: () => this.#workplace.isBusy,
      askToStop: () => askToStop(this.#window, this.#speaker),
      shutDown: () => this.#workplace.close(),
      exit: () => {
        this.#isLeaving = true;
        app.exit(0);
      },
    });
  }

  /** The window, as long as it exists: boards are in work, and report it, until the very end. */
  get #window(): BrowserWindow | undefined {
    return this.#opened?.isDestroyed() === false ? this.#opened : undefined;
  }

  /** Brings the window to the front. */
  show(): void {
    if (this.#window?.isMinimized() === true) this.#window.restore();
    this.#window?.focus();
  }

  async #open(): Promise<void> {
    secureSessions(this.#log, () => this.#workplace.mode.settings.mode === 'engineer');
    serveAppFiles(loadRendererFiles(join(__dirname, '..', 'renderer'), securityHeaders()));
    const dispatcher = new Dispatcher(this.#workplace, this.#faceHost(), (text) => {
      this.#log.warn(text);
    });
    bindIpc(dispatcher, () => this.#window?.webContents, this.#log);
    this.#follow();
    await this.#workplace.start();
    this.#openWindow();
    this.#guardLeaving();
  }

  #openWindow(): void {
    const { settings } = this.#workplace;
    const window = createWindow({
      saved: settings.current.window ?? undefined,
      backgroundColor: BACKGROUND[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
      icon: process.platform === 'linux' ? resourceFile('icons', 'png', '256x256.png') : undefined,
      hasDevTools: !app.isPackaged,
      log: this.#log,
      onPlaced: (state) => {
        settings.change('window', state);
      },
    });
    this.#kiosk.hold(window);
    window.on('closed', () => {
      this.#kiosk.letGo();
    });
    this.#opened = window;
  }

  /** Lets the parts of the desktop follow the snapshots that the page gets. */
  #follow(): void {
    this.#applySettings(this.#workplace.mode.settings);
    this.#workplace.publisher.subscribe((topic, value) => {
      if (topic === 'settings') this.#applySettings(value as UiSettings);
      if (topic !== 'line' && topic !== 'bench') return;
      this.#keepAwake.update(this.#workplace.isBusy);
      this.#window?.setProgressBar(lineProgress(this.#workplace.line.snapshot.slots) ?? -1);
    });
  }

  #applySettings({ language, theme, mode, isKiosk }: UiSettings): void {
    nativeTheme.themeSource = theme === 'contrast' ? 'dark' : theme;
    void speakerOf(languageOf(language, app.getLocale())).then((speaker) => {
      this.#speaker = speaker;
      setAppMenu(speaker, this.#logFolder, mode === 'engineer');
    });
    this.#kiosk.follow({ mode, isKiosk });
  }

  #guardLeaving(): void {
    app.on('before-quit', (event) => {
      if (this.#isLeaving) return;
      event.preventDefault();
      void this.#guard.request();
    });
    app.on('window-all-closed', () => {
      void this.#guard.request();
    });
    powerMonitor.on('suspend', () => {
      if (this.#workplace.isBusy)
        this.#log.warn('The machine went to sleep while a board was being worked on.');
    });
  }

  #faceHost(): FaceHost {
    const hello: Hello = {
      version: app.getVersion(),
      face: 'electron',
      platform: process.platform,
      hasDialogs: true,
      systemLanguage: app.getLocale(),
    };
    return {
      hello,
      choosePath: () =>
        this.#window === undefined ? Promise.resolve(null) : choosePath(this.#window, this.#speaker),
      confirm: (target) => confirmTarget(this.#window, this.#speaker, target),
      saveFile: (file) =>
        this.#window === undefined
          ? Promise.resolve({ kind: 'cancelled' })
          : saveFileAs(this.#window, this.#speaker, file),
    };
  }
}

/** Anything that was thrown, with where it came from. */
function wordsOf(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}
