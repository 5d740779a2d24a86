import { spawn } from "node:child_process";
import https from "node:https";
import net, { type AddressInfo } from "node:net";

/** What came back, with headers as they were sent: one that is sent twice stands there twice. */
export interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A web server on this machine that takes itself for the one at the address. */
export interface Serving {
  readonly port: number;
  /** A path as it is, with whatever is in it. */
  ask(path: string, how?: Asked): Promise<Answer>;
  close(): Promise<void>;
}

export interface Program {
  readonly file: string;
  readonly options: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A port that nobody listens on now. */
export function freePort(): Promise<number> {
  const server = net.createServer();
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Starts a server and waits until it answers for the host under a certificate that `trusted` vouches for. */
export async function serving(program: Program, host: string, port: number, trusted: () => string): Promise<Serving> {
  const child = spawn(program.file, program.options, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...program.env },
  });
  let said = "";
  for (const output of [child.stdout, child.stderr])
    output.on("data", (bytes) => (said = (said + String(bytes)).slice(-4000)));
  const ended = new Promise<void>((resolve) =>
    child.on("error", (error) => ((said += String(error)), resolve())).on("exit", () => resolve()),
  );
  let running = true;
  void ended.then(() => (running = false));

  const agent = new https.Agent({ keepAlive: true, maxSockets: 8 });
  const ask = (path: string, { method = "GET", headers = {} }: Asked = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const asked = https.request(
        {
          host: "127.0.0.1",
          port,
          path,
          method,
          agent,
          servername: host,
          ca: trusted(),
          headers: { Host: host, ...headers },
        },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on("data", (part: Buffer) => parts.push(part));
          answer.on("error", reject);
          answer.on("end", () => {
            const raw = answer.rawHeaders;
            const pairs = raw.flatMap((name, i) =>
              i % 2 === 0 ? [[name.toLowerCase(), raw[i + 1] as string] as const] : [],
            );
            resolve({ status: answer.statusCode as number, headers: pairs, body: Buffer.concat(parts) });
          });
        },
      );
      asked.on("error", reject).end();
    });
  const close = async () => {
    agent.destroy();
    child.kill("SIGTERM");
    await ended;
  };

  for (const until = Date.now() + 20_000; ; await new Promise((resolve) => setTimeout(resolve, 25))) {
    try {
      await ask("/");
      return { port, ask, close };
    } catch (error) {
      if (running && Date.now() < until) continue;
      await close();
      throw new Error(`${program.file} does not serve (${String(error)}). It said:\n${said}`);
    }
  }
}
