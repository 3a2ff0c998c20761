#!/bin/sh
# Fetches third-party sources: fetch.sh DIRECTORY NAME[=PLACE]...
#
# Each NAME becomes DIRECTORY/NAME with its source and DIRECTORY/NAME.mk with its version, which make reads
# as a sign that it is there. NAME=PLACE only checks and records a source that somebody else supplies.
# DIRECTORY/versions.txt lists what there is.
#
# jsmn is the header of the installed libjsmn-dev. The others are Debian's source packages, from the mirror that this machine's apt already uses. A private
# apt root in a temporary directory asks for them, so neither root nor any change to the system is needed.
# apt verifies every byte: the archive key signs the release file, which has the digest of the index, which
# has those of the sources.
set -eu
suite=trixie # has the versions below; the machine may run another release

# name, source package, versions accepted, a file that must be there
known() {
    case $1 in
    lwip) echo lwip '2.2.*' src/core/tcp.c ;;
    mbedtls) echo mbedtls '3.6.*' library/ssl_tls13_client.c ;;
    jsmn) echo libjsmn-dev '1.1.*' jsmn.h ;;
    cmocka) echo cmocka '1.1.*' src/cmocka.c ;;
    *) echo "fetch.sh: $1 is not known" >&2 && exit 1 ;;
    esac
}

upper() {
    echo "$1" | tr '[:lower:]' '[:upper:]'
}

# Ends with what to do instead.
stop() {
    echo "$1" >&2
    for name in $wanted; do
        echo "  $(upper "$name")_DIR=<directory of $name $(known "$name" | cut -d' ' -f2), with $(known "$name" | cut -d' ' -f3)>" >&2
    done
    exit 1
}

directory=$1
shift
mkdir -p "$directory"
if command -v flock >/dev/null; then # one at a time; a second one then finds all there
    exec 9>"$directory/.lock"
    flock 9
    rm -rf "$directory"/.fetch.*
fi
wanted=
supplied=
for argument in "$@"; do
    name=${argument%%=*}
    file=$(known "$name" | cut -d' ' -f3)
    case $argument in
    *=*)
        [ -e "${argument#*=}/$file" ] || { echo "$(upper "$name")_DIR: ${argument#*=} has no $file" >&2; exit 1; }
        supplied="$supplied $argument"
        ;;
    *)
        { [ -e "$directory/$name.mk" ] && [ -e "$directory/$name/$file" ]; } || wanted="$wanted $name"
        ;;
    esac
done

if [ -n "$wanted" ]; then
    command -v apt-get >/dev/null || stop "This is not a Debian system, so$wanted cannot be fetched. Please name your own:"
    "$(dirname "$0")/packages.sh" fetch
fi

case " $wanted " in
*" jsmn "*)
    mkdir -p "$directory/jsmn"
    cp /usr/include/jsmn.h "$directory/jsmn/jsmn.h"
    version=$(dpkg-query -W -f '${Version}' libjsmn-dev 2>/dev/null || echo unknown)
    echo "JSMN_VERSION := $version" >"$directory/jsmn.mk"
    wanted=$(echo "$wanted " | sed 's/ jsmn / /; s/ $//')
    ;;
esac

if [ -n "$wanted" ]; then
    for keyring in /usr/share/keyrings/debian-archive-keyring.gpg /usr/share/keyrings/debian-archive-keyring.pgp; do
        [ ! -e "$keyring" ] || break
    done
    [ -e "$keyring" ] || stop "Fetching$wanted needs the package debian-archive-keyring. Please install it, or name your own:"

    # Where this machine gets Debian from, as apt tells. Before a first update it only knows the addresses
    # of the release files; those may be of others than Debian, and then the signature will not fit.
    # shellcheck disable=SC2016 # apt fills in the names
    mirrors=$(apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
        sed -n 's/^Debian|Debian|//p' | sort -u)
    [ -n "$mirrors" ] || mirrors=$(apt-get update --print-uris -o Debug::NoLocking=1 2>/dev/null |
        sed -n "s|^'\(.*\)/dists/[^/]*/InRelease'.*|\1|p" | sort -u)
    [ -n "$mirrors" ] || stop "apt has no sources from which to fetch$wanted. Please add Debian's, or name your own:"

    temporary=$(mktemp -d "$directory/.fetch.XXXXXX")
    trap 'rm -rf "$temporary"' EXIT
    trap 'exit 1' INT TERM HUP
    root=$(cd "$temporary" && pwd)
    mkdir -p "$root/etc" "$root/lists/partial" "$root/cache/archives/partial" "$root/source"
    : >"$root/status"

    private_apt() {
        (cd "$root/source" && apt-get -qq -o Dir::State="$root" -o Dir::State::Lists="$root/lists" \
            -o Dir::State::status="$root/status" -o Dir::Cache="$root/cache" \
            -o Dir::Etc::SourceList="$root/etc/debian.sources" -o Dir::Etc::SourceParts=/dev/null \
            -o Dir::Etc::Preferences=/dev/null -o Dir::Etc::PreferencesParts=/dev/null \
            -o APT::Sandbox::User="$(id -un)" -o APT::Update::Post-Invoke-Success= -o Debug::NoLocking=1 \
            -o Acquire::Retries=3 -o Acquire::Languages=none "$@")
    }

    found=
    for mirror in $mirrors; do
        cat >"$root/etc/debian.sources" <<END
Types: deb-src
URIs: $mirror
Suites: $suite
Components: main
Signed-By: $keyring
END
        if private_apt -o APT::Update::Error-Mode=any update >"$root/log" 2>&1; then
            found=yes
            break
        fi
    done
    [ -n "$found" ] || { sed 's/^/  /' "$root/log" >&2; stop "apt could not read $suite's source index. Please try again, or name your own:"; }

    for name in $wanted; do
        # shellcheck disable=SC2046 # three words
        set -- $(known "$name")
        echo "GET    $name"
        # Test programs need no more of cmocka than its authors' own archive; the others come with Debian's
        # security fixes.
        part=
        [ "$name" != cmocka ] || part=--tar-only
        private_apt source --download-only $part "$1" >"$root/log" 2>&1 ||
            { sed 's/^/  /' "$root/log" >&2; stop "The source package $1 could not be fetched. Please try again, or name your own:"; }
        if [ -n "$part" ]; then
            archive=$(ls "$root/source/$1"_*.orig.tar.*z)
            version=$(basename "$archive" | sed 's/.*_\(.*\)\.orig\..*/\1/')
            mkdir "$root/$name"
            tar -x -f "$archive" -C "$root/$name" --strip-components=1
        else
            archive=$(ls "$root/source/$1"_*.dsc)
            version=$(sed -n 's/^Version: *//p' "$archive" | head -n 1)
            dpkg-source --no-check -x "$archive" "$root/$name" >"$root/log" 2>&1 ||
                { sed 's/^/  /' "$root/log" >&2; stop "The source package $1 could not be unpacked. Please name your own:"; }
        fi
        # shellcheck disable=SC2254 # a pattern
        case ${version#*:} in
        $2) ;;
        *) stop "$suite now has $name $version, which this project was not tried with. Please name your own:" ;;
        esac
        rm -rf "${directory:?}/$name"
        mv "$root/$name" "$directory/$name"
        printf '%s_VERSION := %s\n' "$(upper "$name")" "$version" >"$root/$name.mk"
        mv "$root/$name.mk" "$directory/$name.mk"
    done
fi

{
    for record in "$directory"/*.mk; do
        name=$(basename "$record" .mk)
        case " $supplied" in *" $name="*) continue ;; esac
        printf '%s\t%s\tDebian\n' "$name" "$(sed 's/.*:= //' "$record")"
    done
    for argument in $supplied; do
        printf '%s\t-\t%s\n' "${argument%%=*}" "${argument#*=}"
    done
} >"$directory/versions.new"
mv "$directory/versions.new" "$directory/versions.txt"
cat "$directory/versions.txt"
