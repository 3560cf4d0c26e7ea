"""The way of a county's repository to another version of the engine."""

from pathlib import Path

from invoke import Context

from ..files.roots import ENGINE, PROJECT
from .building import build_site
from .shared import FOLDERS, read_folders, refused, task


@task(help={
    "wheel": "新版本的安装包，如 ../disclosure_column-1.1.0-py3-none-any.whl",
    "accept": "看过以后，换成新版本；不加时只比较，什么也不改", "day": FOLDERS["day"],
    "since": "改写内容里改了名称的字段，从这个版本起的；upgrade 自己用",
})
def upgrade(c: Context, wheel: str = "", accept: bool = False, day: str = "", since: str = ""
            ) -> None:
    """升级程序：用新旧两个版本各生成一次，列出网页的变化，加 --accept 才换。退出码：0 成功；2 新版本生成不了，没有改动。"""
    from ..pipeline.options import today
    from ..starting.comparing import compare, describe
    from ..starting.upgrading import CannotUpgrade, Upgrade, rename_in
    from ..starting.wheels import NoWheel, engine_version, version_of

    if since:
        print("\n".join(rename_in(PROJECT / "content", since)))
        return
    if PROJECT == ENGINE:
        raise refused("这里是程序自己的仓库，用 git 升级；upgrade 升级 init 建立的网站。")
    if not Path(wheel).is_file():
        raise refused(f"找不到安装包“{wheel}”。请写明它的路径。")
    source, _, on = read_folders("", "", day)
    trial = Upgrade(PROJECT, Path(wheel).resolve(), PROJECT / ".cache" / "upgrade")
    on = on or today()
    try:
        said = f"从 {engine_version()} 到 {version_of(trial.wheel)}"
        trial.lay_out()
        migrated = trial.run("upgrade", f"--since={engine_version()}").split()
        build_site(source, trial.folder / "old", on)
        trial.run("build", f"--output={trial.folder / 'new'}", f"--day={on}")
    except NoWheel as reason:
        raise refused(str(reason)) from None
    except CannotUpgrade as reason:
        raise refused(f"{reason}\n新版本没有生成网站，什么也没有改。") from None
    print(said)
    print("\n".join(describe(compare(trial.folder / "old", trial.folder / "new"))))
    print("\n".join(f"改写：content/{path}" for path in migrated) or "内容不用改。")
    print(trial.changelog(engine_version()))
    if accept:
        trial.apply(migrated)
        print("已换成新版本；请看过 git diff 以后提交。")
    else:
        print("没有改动。要换成新版本，加 --accept 再运行。")
