import './nonce.ts'
import '../styles/all.css'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { connect } from './connect.ts'
import { createConnection } from './library.ts'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root element')

createRoot(root).render(<App connection={createConnection(connect())} />)
