import { spawn } from 'node:child_process'

/** Children that must not outlive this process when it ends in the middle of a step. */
const running = new Set()
process.on('exit', () => running.forEach((child) => child.kill()))

/** `spawn`, with the child ended when this process ends. */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { windowsHide: true, ...options })
  running.add(child)
  child.once('exit', () => running.delete(child))
  child.once('error', () => running.delete(child))
  return child
}

/** Runs a command to its end: what it prints is kept, or with `show` goes to the user as it comes. */
export function run(command, args, { show = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = show ? 'inherit' : ['ignore', 'pipe', 'pipe']
    const child = start(command, args, { stdio, ...options })
    let output = ''
    for (const pipe of [child.stdout, child.stderr]) {
      pipe?.setEncoding('utf8').on('data', (text) => {
        output += text
      })
    }
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** `run` for a JavaScript program of an installed package, with the Node this script runs on. */
export function runNode(program, args, options) {
  return run(process.execPath, [program, ...args], options)
}
