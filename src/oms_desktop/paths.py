"""Where things lie: our resources, and the shop's files on this machine.

Nothing is created or checked here: who writes into a folder makes it, and knows what to say if it can't.
"""

import sys
from pathlib import Path
from typing import Final

FOLDER_NAME: Final = "oms-desktop"
STORE_NAME: Final = "shop.oms"
DEMO_NAME: Final = "demo.oms"
TRAINING_NAME: Final = "training.oms"
DOCUMENTS_NAME: Final = "OMS Desktop"


def resource(*parts: str) -> Path:
    """Path of a file that we ship, such as `resource("fonts", "Inter.ttf")`."""
    return _resources(Path(__file__).resolve().parent).joinpath(*parts)


def _resources(package: Path) -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "oms_desktop" / "_resources"
    # Only a wheel carries them inside the package; in a checkout they lie at the top.
    inside = package / "_resources"
    return inside if inside.is_dir() else package.parent.parent / "resources"


def data_folder() -> Path:
    """The person's folder for the store, settings and logs; local, never one that roams."""
    from platformdirs import user_data_path

    return user_data_path(FOLDER_NAME, appauthor=False, roaming=False)


def default_store() -> Path:
    """The shop's file unless another is named."""
    return data_folder() / STORE_NAME


def demo_store() -> Path:
    """The file of the made-up shop, apart from the real one."""
    return data_folder() / DEMO_NAME


def training_store() -> Path:
    """The file to practise in, apart from the real one."""
    return data_folder() / TRAINING_NAME


def documents_folder() -> Path:
    """Where papers are saved until the person chooses another folder."""
    from platformdirs import user_documents_path

    return user_documents_path() / DOCUMENTS_NAME
