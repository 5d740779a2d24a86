import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import type { ILanguagePack, Plugin, PluginCtor } from "@univerjs/core";
import { collectFormulasOfWrittenSheet } from "./formulas-of-sheet";
import { keepIndexToWhatIsRead } from "./lookup-index";
import { keepTextsInQuotes } from "./text-literals";

keepIndexToWhatIsRead();
collectFormulasOfWrittenSheet();
keepTextsInQuotes();

/** A plugin, alone or with its options, as Univer's presets list them. */
export type PluginEntry = PluginCtor<Plugin> | [PluginCtor<Plugin>, unknown];

export interface UniverOptions {
  plugins: readonly PluginEntry[];
  messages: ILanguagePack;
  darkMode?: boolean;
}

/**
 * Univer's own `createUniver` lives in an umbrella package that brings proprietary packages along; this is the part
 * of it that is needed. A plugin that several presets list is registered once, with the options given last.
 */
export function createUniver({ plugins, messages, darkMode = false }: UniverOptions): Univer {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: messages },
    logLevel: LogLevel.ERROR,
    darkMode,
  });
  const byName = new Map<string, [PluginCtor<Plugin>, unknown]>();
  for (const entry of plugins) {
    const [plugin, options] = Array.isArray(entry) ? entry : [entry, undefined];
    byName.set(plugin.pluginName, [plugin, options]);
  }
  for (const [plugin, options] of byName.values()) univer.registerPlugin(plugin, options as never);
  return univer;
}
