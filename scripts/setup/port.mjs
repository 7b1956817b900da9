import { createServer } from 'node:net'
import { Failure } from './failure.mjs'

/** HOST and PORT of the environment. */
export function askedAddress(env) {
  const port = env.PORT ? Number(env.PORT) : 3000
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Failure(`PORT=${env.PORT} is no port: give a number from 1 to 65535.`)
  }
  return { host: env.HOST || '127.0.0.1', port }
}

/** Fails with what to do when the app could not listen there. */
export async function checkPort(host, port) {
  const code = await listenError(host, port)
  if (code === null) return
  if (code === 'EADDRINUSE') throw portTaken(port, await nextFree(host, port))
  if (code === 'EACCES') throw new Failure(`Port ${port} needs more rights: choose one above 1023, PORT=3000 npm start`)
  throw new Failure(`HOST=${host} is no address of this machine (${code}): leave HOST out, or give one of its own.`)
}

export function portTaken(port, other) {
  return new Failure(`Port ${port} is taken. End what uses it, or choose another: PORT=${other} npm start`)
}

/** A port nothing listens on. */
export async function freePort(host = '127.0.0.1') {
  const server = createServer()
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, host, resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function nextFree(host, port) {
  for (let other = port + 1; other <= Math.min(port + 20, 65535); other++) {
    if ((await listenError(host, other)) === null) return other
  }
  return freePort(host)
}

/** The code of the error that listening gives, or null. */
function listenError(host, port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(error.code))
    server.listen(port, host, () => server.close(() => resolve(null)))
  })
}
