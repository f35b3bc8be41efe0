# Orca loads this when it starts, as it loads a user's own file of this name. It changes nothing that Orca says: it tells the
# tests, over a Unix socket, when Orca has come to a fence (fences.js) and has nothing left to do, and how much it has done so far.
import os
import socket

import pyatspi
from gi.repository import Atspi, GLib
from orca import event_manager, orca_state, settings

# On a busy machine a browser may take its time, and so may Orca: else it gives up.
PATIENCE = 60  # in seconds
Atspi.set_timeout(1000 * PATIENCE, 1000 * PATIENCE)
settings.timeoutTime = PATIENCE

FENCE = "fence "
done = 0
tests = socket.socket(socket.AF_UNIX)
tests.connect(os.environ["BANTIN_FENCES"])


def is_fence(event):
    return isinstance(getattr(event, "any_data", None), str) and event.any_data.startswith(FENCE)


def counted(process):
    def process_and_count(manager, event):
        global done
        done += not is_fence(event)
        return process(manager, event)

    return process_and_count


def is_idle():
    # What a live region says waits in a queue of its own.
    regions = getattr(orca_state.activeScript, "liveRegionManager", None)
    return event_manager.getManager()._eventQueue.empty() and not (regions and len(regions.msg_queue))


def on_name_changed(event):
    if not is_fence(event):
        return
    number = event.any_data.split()[1]

    def tell():
        if not is_idle():
            return True
        tests.sendall(f"{number} {done}\n".encode())
        return False

    # After all else that is due.
    GLib.timeout_add(1, tell, priority=GLib.PRIORITY_LOW)


manager = event_manager.EventManager
manager._processObjectEvent = counted(manager._processObjectEvent)
manager._processKeyboardEvent = counted(manager._processKeyboardEvent)
pyatspi.Registry.registerEventListener(on_name_changed, "object:property-change:accessible-name")
