#!/bin/sh
# Sees to it that the packages of some groups are installed: packages.sh GROUP...
#
# The groups are in packages.txt. Nothing happens when all is there. On Debian what is missing is named and
# installed through apt-get; on another system it is named, and that is an error.
set -eu
table=$(dirname "$0")/packages.txt
PATH=$PATH:/usr/sbin:/sbin # where an ordinary user may not look
python=${PYTHON:-/usr/bin/python3}

present() {
    kind=${1%%:*}
    what=${1#*:}
    case $kind in
    command) command -v "$what" >/dev/null ;;
    header) echo "#include <$what>" | gcc -E -include setjmp.h -include stdarg.h -include stddef.h \
        -include stdint.h - >/dev/null 2>&1 ;;
    module) "$python" -c "import importlib.util as u, sys; sys.exit(u.find_spec('$what') is None)" 2>/dev/null ;;
    file) case $("${what%%:*}" -print-file-name="${what#*:}" 2>/dev/null) in /*) ;; *) return 1 ;; esac ;;
    fuzzer) echo 'int LLVMFuzzerTestOneInput(void); int LLVMFuzzerTestOneInput(void) { return 0; }' |
        "$what" -x c -fsanitize=fuzzer,address - -o /dev/null 2>/dev/null ;;
    *) echo "$table: unknown kind $kind" >&2 && exit 1 ;;
    esac
}

missing=
for group in "$@"; do
    entries=$(awk -v group="$group" '$1 == group { print $2 "=" $3 }' "$table")
    [ -n "$entries" ] || { echo "packages.sh: no group named $group in $table" >&2; exit 1; }
    for entry in $entries; do
        present "${entry%=*}" || missing="$missing ${entry#*=}"
    done
done
[ -n "$missing" ] || exit 0

echo "Not installed yet, needed for $*:$missing"
if ! command -v apt-get >/dev/null; then
    cat >&2 <<END
This is not a Debian system, so nothing was installed. Please install what these Debian packages contain:
 $missing
END
    exit 1
fi

if [ "$(id -u)" -eq 0 ]; then
    as_root=
elif command -v sudo >/dev/null; then
    as_root=sudo
else
    echo "Please run as root: apt-get install$missing" >&2
    exit 1
fi

apt() {
    echo "+ ${as_root:+$as_root }apt-get $*"
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 "$@"
}

# A package without a candidate means that the lists are missing or older than the package.
for package in $missing; do
    if ! apt-cache policy "$package" 2>/dev/null | grep -q 'Candidate: [^(]'; then
        echo "apt knows no candidate for $package; refreshing its lists"
        # Another source that does not answer is no reason to stop; the installation will tell.
        apt update -qq || true
        break
    fi
done
# shellcheck disable=SC2086 # a list of words
if ! apt install -y -qq --no-install-recommends $missing; then
    echo "The installation failed, perhaps from outdated lists; refreshing them and trying once more"
    apt update -qq || true
    # shellcheck disable=SC2086
    apt install -y -qq --no-install-recommends $missing
fi
