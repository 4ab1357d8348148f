from PySide6.QtWidgets import QApplication

from oms_desktop.desktop.shell.tasks import Progress, Tasks


def test_closed_tasks_take_no_job(qapp: QApplication) -> None:
    """The pool would be destroyed under it, waiting for a job that waits for Python."""
    ran: list[int] = []
    tasks = Tasks(lambda error: None)
    tasks.close()

    def job(_: Progress) -> int:
        ran.append(1)
        return 2

    handle = tasks.run(job, ran.append)
    QApplication.processEvents()
    assert handle.cancelled
    assert tasks.running == 0
    assert ran == []
