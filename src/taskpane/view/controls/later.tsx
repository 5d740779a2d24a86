import { lazy, useState, type ComponentType } from "react";
import { NotLoaded } from "./not-loaded";

/** Stands in the place of code that has not come. */
type Standing<Props> = Props & { readonly onAgain: () => void };

const parts: (() => Promise<unknown>)[] = [];

/** Fetches every part that nobody has gone to yet. What cannot be had now is asked for again when somebody goes there. */
export const fetchParts = (): Promise<unknown> => Promise.allSettled(parts.map((fetchPart) => fetchPart()));

/** Code that nothing on the first screen is drawn with, fetched with those parts. */
export function laterCode<Code>(load: () => Promise<Code>): () => Promise<Code> {
  parts.push(load);
  return load;
}

/**
 * A part of the pane that its first screen does not wait for; where its code does not come, words and a way to try
 * again. Until then it suspends what is around it. Few go to what is fetched `onDemand`: it comes when they do.
 */
export function later<Props extends object>(
  what: string,
  load: () => Promise<ComponentType<Props>>,
  onDemand = false,
): ComponentType<Props> {
  let here: ComponentType<Props> | undefined;
  const part = async () => (here ??= await load());
  if (!onDemand) parts.push(part);
  const fetched = () => ({
    Part: lazy(async (): Promise<{ default: ComponentType<Standing<Props>> }> => {
      try {
        const Loaded = await part();
        return { default: (props) => <Loaded {...props} /> };
      } catch {
        return {
          default: ({ onAgain }) => (
            <NotLoaded isPart onAgain={onAgain}>
              Could not load {what}: see whether there is a connection.
            </NotLoaded>
          ),
        };
      }
    }),
  });
  // The same wherever the part is drawn, until one of them has to try again.
  const first = fetched();
  return function Later(props: Props) {
    const [Here] = useState(() => here);
    const [{ Part }, setCode] = useState(first);
    return Here ? <Here {...props} /> : <Part {...props} onAgain={() => setCode(fetched())} />;
  };
}
