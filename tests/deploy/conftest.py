"""The example configurations under real servers: a site below a sub-path on a free port."""

import shutil
import socket
import subprocess
import time

import pytest

from tests.support import ROOT, build, markdown, write

FILES = {"a/b/c.md": markdown("标题: 一个文件\n附件: [t.csv, v.wav]\n"
                               "旧址: [old/view.jsp?id=3&c=4, old/b.jsp]"), "a/b/t.csv": "甲\n" * 2000,
         "a/b/v.wav": "x", "a/b/v.vtt": "WEBVTT\n"}
PATIENCE_S = 20
NGINX = """
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
worker_processes 2;
events {{ }}
http {{
    include /etc/nginx/mime.types;
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/site.conf;
}}
"""


def nginx_command(folder, www, port):
    """The command that serves `www` by the example for nginx, but for address and folder."""
    text = (ROOT / "deploy" / "nginx.conf").read_text("utf-8")
    text = text.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("/srv/www", str(www))
    (folder / "site.conf").write_text(text, "utf-8")
    (folder / "nginx.conf").write_text(NGINX.format(folder=folder))
    return ["nginx", "-p", str(folder), "-e", f"{folder}/error.log", "-c", f"{folder}/nginx.conf"]


def caddy_command(folder, www, port):
    """The same for Caddy."""
    text = (ROOT / "deploy" / "Caddyfile").read_text("utf-8")
    text = text.replace("http://www.example.gov.cn", f"http://127.0.0.1:{port}")
    text = "{\n\tadmin off\n}\n" + text.replace("/srv/www", str(www))
    (folder / "Caddyfile").write_text(text, "utf-8")
    return ["caddy", "run", "--config", f"{folder}/Caddyfile", "--adapter", "caddyfile"]


COMMANDS = {"nginx": nginx_command, "caddy": caddy_command}


@pytest.fixture(scope="session")
def www(tmp_path_factory):
    """A folder with the site in zfxxgk, and beside and in it what nobody may see."""
    folder = tmp_path_factory.mktemp("www")
    build(write(folder / "content", FILES), folder / "www" / "zfxxgk", folder / "cache")
    (folder / "secret.txt").write_text("secret")
    (folder / "www" / "other.txt").write_text("secret")
    for hidden in (".git", "a/.svn"):
        (folder / "www" / "zfxxgk" / hidden).mkdir()
        (folder / "www" / "zfxxgk" / hidden / "config").write_text("secret")
    folder.chmod(0o755)
    for parent in folder.parents:
        if parent.name.startswith(("pytest-", "popen-")):
            parent.chmod(0o755)  # nginx's workers are another user
    return folder / "www"


@pytest.fixture(scope="session", params=COMMANDS)
def port(request, www, tmp_path_factory):
    """The port of a running server."""
    if not shutil.which(request.param):
        pytest.skip(f"没有 {request.param}")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number = free.getsockname()[1]
    folder = tmp_path_factory.mktemp(request.param)
    with (folder / "said").open("wb") as said:
        running = subprocess.Popen(COMMANDS[request.param](folder, www, number), stdout=said,
                                   stderr=said, cwd=folder, env={"PATH": "/usr/sbin:/usr/bin:/bin",
                                                                 "HOME": str(folder)})
        try:
            _await(number, running)
            yield number
        finally:
            running.terminate()
            running.wait(PATIENCE_S)


def _await(number, running):
    for _ in range(PATIENCE_S * 20):
        assert running.poll() is None, "the server ended"
        with socket.socket() as trying:
            if trying.connect_ex(("127.0.0.1", number)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("the server does not answer")
