"""The documentation site: ``python -m sphinx -n -W --keep-going docs OUT``."""

from __future__ import annotations

import html
import pkgutil
import re
import sys
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.ext.napoleon import Config
from sphinx.ext.napoleon.docstring import NumpyDocstring
from sphinx.search.en import SearchEnglish

import xzplan

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))
import navigation  # noqa: E402 - it is beside this file

project = "xzplan"
version = release = xzplan.__version__
html_title = f"{project} {release}"
extensions = ["myst_parser", "sphinx.ext.autodoc"]
myst_heading_anchors = 4
myst_heading_slug_func = "navigation.slug"
smartquotes = False  # what is printed stays as it is printed

html_theme = "furo"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_show_copyright = html_show_sourcelink = html_copy_source = False
html_domain_indices = False
html_search_language = "zh-en"

# What is written by hand stands first; then each public module of the package, with its signatures and docstrings.
default_role = "py:obj"
autodoc_default_options = {"members": True, "undoc-members": True}
autodoc_member_order = "bysource"
autodoc_type_aliases = {
    name: name for name in ("ArrayLike", "FloatArray", "YearArray")
}  # not what they stand for
toc_object_entries = False  # every page carries the tree of all pages; the names would make it endless
numpydoc = Config(napoleon_use_param=False, napoleon_use_rtype=False, napoleon_use_ivar=True)
# What is not ours has no page here, and a site that opens without a network asks nobody else's.
nitpick_ignore_regex = [("py:.*", r"(?!xzplan\.).*|xzplan\..*\.(R_co|_?T)")]


class SearchBoth(SearchEnglish):
    """English by its stems; Chinese, which has no spaces, by every sign and every two that follow each other."""

    lang = "zh-en"
    pattern = re.compile(r"[\u3400-\u9fff]+|[^\W\u3400-\u9fff]+")
    js_splitter_code = r"""
var splitQuery = function (query) {
  const words = query.match(/[\u3400-\u9fff]+|(?:(?![\u3400-\u9fff])[\p{Letter}\p{Number}_])+/gu) || [];
  return words.flatMap(function (word) {
    const pairs = /^[\u3400-\u9fff]{2}/.test(word) ? [...word].slice(1).map((sign, at) => word[at] + sign) : [];
    return pairs.length ? pairs : [word];
  });
};
"""

    def split(self, text: str) -> list[str]:
        """Return the words of a text, as splitQuery does those of a query; a query of one sign is looked up as such."""
        words: list[str] = []
        for word in self.pattern.findall(text):
            words += (*word, *map("".join, pairwise(word))) if "\u3400" <= word[0] <= "\u9fff" else (word,)
        return words


def public_modules(name: str) -> list[str]:
    """Return the modules of a package that have public names; the package itself where it has no such modules."""
    package = import_module(name)
    modules = [
        module.name
        for module in pkgutil.iter_modules(getattr(package, "__path__", ()), f"{name}.")
        if not module.ispkg and "._" not in module.name and name != "xzplan.data"
    ]
    return [module for module in modules if hasattr(import_module(module), "__all__")] or [name]


def list_codes(app: Sphinx, name: str, source: list[str]) -> None:
    """Put the codes of a module and their words, which a page asks for with ``{codes}``, into a table."""

    def table(match: re.Match[str]) -> str:
        module = import_module(match[1])
        texts = getattr(module, "TEXTS", None) or module._TEXTS
        rows = [
            f"| `{code}` | {plain(text.zh if navigation.is_chinese(name) else text.en)} |"
            for code, text in sorted(texts.items())
        ]
        return "\n".join(
            [
                "| code | text |" if not navigation.is_chinese(name) else "| 代码 | 文字 |",
                "| --- | --- |",
                *rows,
            ]
        )

    def plain(text: str) -> str:
        return re.sub(r"\{\d\}", "…", text).replace("|", "\\|").replace("*", "\\*").replace("<", "&lt;")

    source[0] = re.sub(r"^```\{codes\} ([\w.]+)\n```$", table, source[0], flags=re.MULTILINE)


def add_signatures(app: Sphinx, name: str, source: list[str]) -> None:
    """Put the docstrings of the packages that a page names in its title at its end, module by module."""
    if name.startswith("reference/"):
        for package in re.findall(r"xzplan\.[\w.]+", source[0].partition("\n")[0]):
            for module in public_modules(package):
                source[0] += f"\n## {module}\n\n```{{eval-rst}}\n.. automodule:: {module}\n```\n"


def read_numpydoc(app: Sphinx, what: str, name: str, thing: Any, options: Any, lines: list[str]) -> None:
    """Turn numpydoc sections into fields."""
    # As if of a function: in the docstring of an attribute, napoleon takes what stands before a colon for a type.
    lines[:] = NumpyDocstring(lines, numpydoc, app, "function", name).lines()


def name_aliases(
    app: Sphinx, what: str, name: str, thing: Any, options: Any, signature: str | None, returned: str | None
) -> tuple[str | None, str | None]:
    """Show an alias in a union by its name; autodoc shows what it holds in its place."""
    return re.sub(r"TypeAliasForwardRef\('(\w+)'\)", r"\1", signature or "") or None, returned


def find_home(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, contnode: nodes.TextElement
) -> nodes.Element | None:
    """Lead a name of the package or of one of its packages, such as xzplan.trajectory, to the module that it is from.

    Packages and private modules have no place on a page: their names are shown without a link.
    """
    owner, _, name = node["reftarget"].rpartition(".")
    homes = [module for module in sys.modules if module.startswith(f"{owner}.") and "._" not in module]
    for home in sorted(homes, key=len, reverse=True) if owner.startswith("xzplan") else ():
        if name in getattr(sys.modules[home], "__all__", ()):
            target = f"{home}.{name}"
            found = env.domains.python_domain.resolve_xref(
                env, node["refdoc"], app.builder, "obj", target, node, contnode
            )
            if found is not None:
                return found
    return contnode if node["reftarget"] in sys.modules else None


def say_language(app: Sphinx, name: str, template: str, context: dict[str, Any], doctree: Any) -> None:
    """Mark the Chinese pages as Chinese, for fonts, line breaks and screen readers; show the pages of one language.

    A page also gets its first paragraph as its description, and leads to the same page in the other language.
    """
    chinese = navigation.is_chinese(name)
    if chinese:
        context["language"] = "zh-CN"
    if "furo_navigation_tree" in context:
        context["furo_navigation_tree"] = navigation.of_language(
            context["furo_navigation_tree"], chinese=chinese
        )
    tags = []
    first = (
        next(
            doctree.findall(lambda node: isinstance(node, nodes.paragraph) and len(node.astext()) > 20), None
        )
        if doctree
        else None
    )
    if first is not None:
        tags.append(
            f'<meta name="description" content="{html.escape(" ".join(first.astext().split())[:300])}">'
        )
    other = navigation.other_language(name)
    if other in app.env.found_docs:
        tags.append(
            f'<link rel="alternate" hreflang="{"en" if chinese else "zh-CN"}" href="{app.builder.get_relative_uri(name, other)}">'
        )
    context["metatags"] = "\n".join([context.get("metatags", ""), *tags])


def finish(app: Sphinx, failed: Exception | None) -> None:
    """Make pages accessible, and put the words of the theme into Chinese on the Chinese pages.

    Sphinx knows one language for a whole site.
    """
    for page in () if failed else Path(app.outdir).rglob("*.html"):
        text = navigation.accessible(page.read_text(encoding="utf-8"))
        if navigation.is_chinese(page.relative_to(app.outdir).with_suffix("").as_posix()):
            text = navigation.in_chinese(text)
        page.write_text(text, encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Make the pages of the plan before the others are read, and connect what is above."""
    import make_pages

    app.add_search_language(SearchBoth)
    app.connect("builder-inited", lambda _: make_pages.make(HERE / "plan"))
    app.connect("source-read", list_codes)
    app.connect("source-read", add_signatures)
    app.connect("autodoc-process-docstring", read_numpydoc)
    app.connect("autodoc-process-signature", name_aliases)
    app.connect("missing-reference", find_home)
    app.connect("html-page-context", say_language, priority=900)  # after the theme
    app.connect("build-finished", finish)
