import { DEFAULT_BASE_URL } from "./finished-metadata";

/** What differs between one deployment of the add-in and another. */
export interface Site {
  /** Where the built files will be served from, without a slash at the end. */
  baseUrl: string;
  /** The word before the dot in a cell: COINM in =COINM.LIQ_PRICE(…). */
  namespace: string;
  /** A development copy has its own add-in id, so that it can sit beside the production one. */
  development: boolean;
}

export interface SiteChoices {
  baseUrl?: string | undefined;
  namespace?: string | undefined;
  development?: boolean | undefined;
}

export const PRODUCTION_NAMESPACE = "COINM";
export const DEVELOPMENT_NAMESPACE = "COINMDEV";

/** The choices of the caller, then the environment, then the defaults of the repository. */
export function siteFrom(choices: SiteChoices): Site {
  const development = choices.development ?? false;
  // An empty variable is how a shell says "not set".
  const baseUrl = choices.baseUrl ?? (process.env.COINM_BASE_URL || DEFAULT_BASE_URL);
  const namespace = choices.namespace ?? (development ? DEVELOPMENT_NAMESPACE : PRODUCTION_NAMESPACE);
  return { baseUrl: validBaseUrl(baseUrl), namespace: validNamespace(namespace), development };
}

/** Excel loads add-ins over https only; a query or a fragment would end up in the middle of every file's address. */
function validBaseUrl(text: string): string {
  const example = "an address such as https://hedge.example.com/coinm";
  if (!URL.canParse(text)) throw new Error(`The base address must be ${example}, was "${text}"`);
  const url = new URL(text);
  if (url.protocol !== "https:") throw new Error(`The base address must start with https://, was "${text}"`);
  if (url.username || url.password || /[?#]/.test(text)) {
    throw new Error(`The base address must be ${example}, without a user name, "?" or "#", was "${text}"`);
  }
  return url.href.replace(/\/+$/, "");
}

function validNamespace(text: string): string {
  if (!/^[A-Z][A-Z0-9.]{2,31}$/.test(text)) {
    throw new Error(`The namespace must be 3 to 32 capital letters, digits or dots, a letter first, was "${text}"`);
  }
  return text;
}
