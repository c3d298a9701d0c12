"""Guided lessons through the textbook's chapter, on the window's real controls.

``lesson`` is the data, ``catalogue`` and ``chapter_*`` the texts, ``asking`` how answers are read off what is on view,
``engine`` the way through, ``protocol`` what it needs of a window, ``stage`` the real window, ``lesson_panel`` and
``menu`` what a person sees.
"""

from desktop.lessons.menu import Lessons, install_lessons

__all__ = ["Lessons", "install_lessons"]
