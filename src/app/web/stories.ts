// Development only: every component in every state. The build starts from index.html alone.
import './app.css'
import '#ui/stories/main.tsx'
