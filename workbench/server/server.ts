import http from "node:http";
import https from "node:https";
import type { AddressInfo } from "node:net";
import { find } from "./served";
import type { Answer, Served } from "./served";

export interface Certificate {
  cert: string;
  key: string;
}

export interface Server {
  origin: string;
  port: number;
  close(): Promise<void>;
}

export interface ServerChoices {
  port: number;
  /** Makes what is served. It is called once the port is taken, for a build must know its address. */
  prepare: (port: number) => Promise<Served>;
  certificate?: Certificate | undefined;
}

const portsToTry = 20;

/** Serves the workbench to this machine and to no other. */
export async function serve({ port: wanted, prepare, certificate }: ServerChoices): Promise<Server> {
  const server = certificate ? https.createServer(certificate) : http.createServer();
  const port = await listen(server, wanted);
  const origin = `${certificate ? "https" : "http"}://localhost:${port}`;
  const served = prepare(port);
  server.on("request", (request, response) => void respond(request, response, origin, served));
  const close = () =>
    new Promise<void>((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()));
      server.closeAllConnections();
    });
  try {
    await served;
  } catch (error) {
    await close();
    throw error;
  }
  return { origin, port, close };
}

/** The next free port, where the wanted one is taken. */
async function listen(server: http.Server, wanted: number): Promise<number> {
  for (let port = wanted; ; port++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, "localhost", () => {
          server.off("error", reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const inUse = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
      if (!inUse || port === wanted + portsToTry) throw error;
      server.removeAllListeners("error");
    }
  }
}

async function respond(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  origin: string,
  served: Promise<Served>,
): Promise<void> {
  try {
    const { status, answer } = await decide(request, origin, await served);
    response.writeHead(status, headers(answer)).end(request.method === "HEAD" ? undefined : answer.body);
  } catch (error) {
    console.error(error);
    response.writeHead(500, headers({ type: "text/plain", body: "" })).end("The workbench failed; see its console.");
  }
}

const text = (body: string): Answer => ({ type: "text/plain; charset=utf-8", body });

async function decide(request: http.IncomingMessage, origin: string, served: Served) {
  // A page elsewhere can make its own name lead to this machine; it cannot make the browser name localhost.
  if (request.headers.host !== new URL(origin).host) return { status: 421, answer: text("Ask for localhost.") };
  if (request.method !== "GET" && request.method !== "HEAD") return { status: 405, answer: text("Only GET.") };
  const target = `${origin}${request.url ?? "/"}`;
  const answer = URL.canParse(target) ? await find(new URL(target), served) : undefined;
  return answer ? { status: 200, answer } : { status: 404, answer: text("Nothing here.") };
}

const headers = ({ type, policy }: Answer): http.OutgoingHttpHeaders => ({
  "Content-Type": type,
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  ...(policy ? { "Content-Security-Policy": policy } : {}),
});
