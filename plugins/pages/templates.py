"""Jinja for many pages of few templates: what is the same for all of them is found once."""

from collections.abc import Callable, MutableMapping
from functools import partial
from typing import Any

import jinja2
from jinja2 import Environment
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape
from markupsafe import _escape_inner as _escape_text  # type: ignore[attr-defined]  # private

_as_markup = partial(str.__new__, Markup)  # of text, so it need not ask a value for its HTML


class _Template(jinja2.Template):
    """A template whose macros are made once: in an environment all templates have its globals.

    Jinja would look through these on every page for what a page may have besides. What its code
    calls `escape` and `Macro` is found in the globals of that code, so it can be ours.
    """

    @classmethod
    def from_code(cls, *values: Any, **named: Any) -> jinja2.Template:
        """The template of compiled code."""
        template = super().from_code(*values, **named)
        template.root_render_func.__globals__.update(escape=_escaped, Macro=_Macro)
        return template

    def _get_default_module(self, ctx: Any = None) -> Any:
        return super()._get_default_module()


class _Macro(Macro):
    """A macro that is called with all its values goes to its function at once."""

    def __call__(self, *values: Any, **named: Any) -> Any:
        if len(values) == self._argument_count and not (named or self.caller or self.catch_kwargs
                                                        or self.catch_varargs):
            return _as_markup(self._func(*values))
        return super().__call__(*values, **named)


class _Context(Context):
    """Calls at once: no function here asks for the context, as Jinja would find out each time."""

    def call(self, function: Callable[..., Any], /, *values: Any, _loop_vars: Any = None,
             _block_vars: Any = None, **named: Any) -> Any:
        return function(*values, **named)


class PageEnvironment(Environment):
    """An environment for many pages of few templates, whose functions never ask for the context."""

    template_class = _Template
    context_class = _Context

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The environment's own, which no template changes, in one dictionary."""
        return {**self.globals, **d} if d else self.globals


def _escaped(value: Any) -> str:
    """The value as text of HTML, for output alone: so plain text is not taken for markup."""
    kind = type(value)
    if kind is str:
        return _escape_text(value)
    return value if kind is Markup else escape(value)
