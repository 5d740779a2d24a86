export declare const DEFAULT_BASE_URL: string;
export declare function finishedMetadata(text: string, baseUrl: string): string;
