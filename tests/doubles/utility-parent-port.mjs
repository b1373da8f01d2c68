import { EventEmitter } from 'node:events'

// What Electron gives a utility process to talk to its parent, on top of what Node gives a forked one.
const send = process.send.bind(process)
const port = Object.assign(new EventEmitter(), { postMessage: (message) => send(message) })
process.on('message', (data) => port.emit('message', { data }))
process.on('disconnect', () => process.exit(0))
Object.defineProperty(process, 'parentPort', { value: port })
process.send = undefined
