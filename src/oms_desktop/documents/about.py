"""What a file says of itself; a file for the archive (PDF/A-2b) says it in XML."""

from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import Final

from oms_desktop.documents.layout import Language, ShopHead

_BEGIN: Final = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about=""',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
    'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
    'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">',
    "<pdfaid:part>2</pdfaid:part>",
    "<pdfaid:conformance>B</pdfaid:conformance>",
)
_END: Final = ("</rdf:Description>", "</rdf:RDF>", "</x:xmpmeta>")


@dataclass(frozen=True)
class About:
    """What a file says of itself; `made_at` is the shop's local time, `archive` asks for PDF/A-2b."""

    title: str
    made_at: datetime
    subject: str = ""
    author: str = ""
    language: str = ""
    archive: bool = False

    @classmethod
    def paper(
        cls, number: str, made_at: datetime, subject: str, shop: ShopHead, language: Language
    ) -> "About":
        """Of a shop's document: its number, what it is, and whose."""
        return cls(number, made_at, subject, shop.name, language, shop.archive)


def archive_metadata(about: About, producer: str) -> str:
    """The metadata; the same values give the same text."""
    # Without a zone, like everything a shop's papers say.
    moment = about.made_at.isoformat(timespec="seconds")
    lines = [
        *_BEGIN,
        *(
            f"<xmp:{name}>{moment}</xmp:{name}>"
            for name in ("CreateDate", "ModifyDate", "MetadataDate")
        ),
        f"<xmp:CreatorTool>{_plain(producer)}</xmp:CreatorTool>",
        f"<pdf:Producer>{_plain(producer)}</pdf:Producer>",
        *_listed("title", "Alt", about.title, ' xml:lang="x-default"'),
        *_listed("description", "Alt", about.subject, ' xml:lang="x-default"'),
        *_listed("creator", "Seq", about.author),
        *_listed("language", "Bag", about.language),
        *_END,
    ]
    return "\n".join(lines)


def _listed(name: str, kind: str, text: str, attribute: str = "") -> tuple[str, ...]:
    if not text:
        return ()
    item = f"<rdf:li{attribute}>{_plain(text)}</rdf:li>"
    return (f"<dc:{name}><rdf:{kind}>{item}</rdf:{kind}></dc:{name}>",)


def _plain(text: str) -> str:
    """Data as data: XML can hold neither marks nor control characters as they are."""
    return escape("".join(each for each in text if each.isprintable()))
