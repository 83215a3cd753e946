"""What assistive technology is given, through AT-SPI: atspi.py tree APPLICATION prints the accessibility tree of the page that a
browser shows, a line of JSON for each thing; atspi.py events APPLICATION SECONDS prints what is announced in that time.

Needs Debian's gir1.2-atspi-2.0 and python3-gi, a session bus and a display."""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

DEEPEST = 60
STATES = {
    "pressed": Atspi.StateType.PRESSED,
    "expandable": Atspi.StateType.EXPANDABLE,
    "expanded": Atspi.StateType.EXPANDED,
    "checked": Atspi.StateType.CHECKED,
    "focused": Atspi.StateType.FOCUSED,
}


def applications(name):
    desktop = Atspi.get_desktop(0)
    for at in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(at)
        if application and name in (application.get_name() or "").lower():
            yield application


def documents(thing, depth=0):
    """The pages below a thing that are shown."""
    if thing is None or depth > DEEPEST:
        return
    if thing.get_role() in (Atspi.Role.DOCUMENT_WEB, Atspi.Role.DOCUMENT_FRAME):
        if thing.get_state_set().contains(Atspi.StateType.SHOWING):
            yield thing
        return
    for at in range(thing.get_child_count()):
        yield from documents(thing.get_child_at_index(at), depth + 1)


def tell(thing, depth):
    if thing is None or depth > DEEPEST:
        return
    try:
        states = thing.get_state_set()
        line = {
            "depth": depth,
            "role": thing.get_role_name(),
            "name": thing.get_name() or "",
            "description": thing.get_description() or "",
            "states": [name for name, state in STATES.items() if states.contains(state)],
            "attributes": thing.get_attributes() or {},
        }
        text = thing.get_text_iface()
        if text is not None:
            line["text"] = Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text))
        print(json.dumps(line, ensure_ascii=False))
        for at in range(thing.get_child_count()):
            tell(thing.get_child_at_index(at), depth + 1)
    except GLib.Error as error:
        # The page's process may have left the bus.
        print(json.dumps({"depth": depth, "role": "lost", "name": error.message}))


def events(name, seconds):
    def heard(event):
        source = event.source
        if source is None or name not in ((source.get_application() or source).get_name() or "").lower():
            return
        said = event.any_data
        words = said.get_name() if isinstance(said, Atspi.Accessible) else str(said)
        if isinstance(said, Atspi.Accessible) and not words:
            text = said.get_text_iface()
            words = Atspi.Text.get_text(text, 0, -1) if text else ""
        live = (source.get_attributes() or {}).get("live") or (source.get_attributes() or {}).get("container-live") or ""
        print(json.dumps({"event": event.type, "role": source.get_role_name(), "live": live, "words": words}, ensure_ascii=False), flush=True)

    listener = Atspi.EventListener.new(heard)
    for kind in ("object:children-changed:add", "object:text-changed:insert", "object:announcement", "object:notification"):
        listener.register(kind)
    print(json.dumps({"listening": True}), flush=True)
    loop = GLib.MainLoop()
    GLib.timeout_add(int(float(seconds) * 1000), loop.quit)
    loop.run()


what, name, *more = sys.argv[1:]
Atspi.init()
if what == "events":
    events(name.lower(), *more)
else:
    found = []
    for _ in range(40):
        found = [document for application in applications(name.lower()) for document in documents(application)]
        if found:
            break
        time.sleep(0.25)
    if not found:
        sys.exit(f"no page of {name} is on the bus")
    # The last is the page in front: MiniBrowser's first window is empty.
    tell(found[-1], 0)
