using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.Versioning;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Stages.Reloading;

namespace Sluice.LocalGateway.Tests.Stages;

/// <summary>What stands in a code folder beside files, and what a killed gateway leaves behind.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class ShadowFolderTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly string _root = Directory.CreateTempSubdirectory("sluice").FullName;

    public ShadowFolderTests()
    {
        Directory.CreateDirectory(Code);
        Directory.CreateDirectory(Temporary);
        File.WriteAllText(Path.Combine(Code, "program.dll"), "program");
    }

    private string Code => Path.Combine(_root, "code");

    private string Temporary => Path.Combine(_root, "tmp");

    private GatewayOptions Options => new() { DeployFolder = Path.Combine(Code, "deploy"), CodeFolder = Code };

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task What_is_no_file_does_not_hold_the_copy_up()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs mkfifo");
        using (var mkfifo = Process.Start("mkfifo", [Path.Combine(Code, "pipe")]))
        {
            await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(Code, "socket")));
        File.CreateSymbolicLink(Path.Combine(Code, "dangling"), "/nowhere/at/all");
        File.CreateSymbolicLink(Path.Combine(Code, "circle"), Path.Combine(Code, "circle"));
        File.CreateSymbolicLink(Path.Combine(Code, "device"), "/dev/zero");
        File.CreateSymbolicLink(Path.Combine(Code, "to-pipe"), Path.Combine(Code, "pipe"));
        File.CreateSymbolicLink(Path.Combine(Code, "to-program"), "program.dll");
        Directory.CreateSymbolicLink(Path.Combine(Code, "around"), Code);
        var locked = Directory.CreateDirectory(Path.Combine(Code, "locked"), UnixFileMode.None);
        await File.WriteAllTextAsync(Path.Combine(Code, "unreadable"), "x", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(Path.Combine(Code, "unreadable"), UnixFileMode.None);

        var copying = Task.Run(() => ShadowFolder.Of(Options, Temporary), TestContext.Current.CancellationToken);
        using (var shadow = (await copying.WaitAsync(Patience, TestContext.Current.CancellationToken))!)
        {
            (await File.ReadAllTextAsync(Path.Combine(shadow.Path, "program.dll"), TestContext.Current.CancellationToken)).ShouldBe("program");
            (await File.ReadAllTextAsync(Path.Combine(shadow.Path, "to-program"), TestContext.Current.CancellationToken)).ShouldBe("program");
            Path.Exists(Path.Combine(shadow.Path, "dangling")).ShouldBeFalse();
            Path.Exists(Path.Combine(shadow.Path, "circle")).ShouldBeFalse();
            Path.Exists(Path.Combine(shadow.Path, "around")).ShouldBeFalse();
            File.GetUnixFileMode(Path.GetDirectoryName(shadow.Path)!).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        BuildState.Of(Options).ShouldBe(BuildState.Of(Options));
        Directory.EnumerateFileSystemEntries(Temporary).ShouldBeEmpty();
        locked.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    }

    [Fact]
    public void A_change_behind_a_dangling_link_is_still_seen()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a right there");
        File.CreateSymbolicLink(Path.Combine(Code, "a-dangling"), "/nowhere/at/all");
        var before = BuildState.Of(Options);
        File.WriteAllText(Path.Combine(Code, "program.dll"), "another program");
        BuildState.Of(Options).ShouldNotBe(before);
    }

    [Fact]
    public void The_copy_of_a_dead_process_is_removed_and_no_other()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the test's folders are not those of a user there");
        using var alive = ShadowFolder.Of(Options, Temporary)!;
        var dead = Make($"{TemporaryFolder.Prefix}{DeadProcess()}-1");
        var running = Make($"{TemporaryFolder.Prefix}1-1");
        var unlocked = Make($"{TemporaryFolder.Prefix}{DeadProcess()}-2", hasLock: false);
        var open = Make($"{TemporaryFolder.Prefix}{DeadProcess()}-3");
        File.SetUnixFileMode(open, File.GetUnixFileMode(open) | UnixFileMode.OtherWrite);
        var nameless = Make($"{TemporaryFolder.Prefix}x");
        var elsewhere = Directory.CreateDirectory(Path.Combine(_root, "elsewhere")).FullName;
        File.WriteAllText(Path.Combine(elsewhere, TemporaryFolder.LockName), "");
        var link = Path.Combine(Temporary, $"{TemporaryFolder.Prefix}{DeadProcess()}-4");
        Directory.CreateSymbolicLink(link, elsewhere);
        var held = Make($"{TemporaryFolder.Prefix}{DeadProcess()}-5");
        using var holder = new FileStream(Path.Combine(held, TemporaryFolder.LockName), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        AbandonedFolders.Remove(Temporary);

        Directory.Exists(dead).ShouldBeFalse();
        foreach (var kept in new[] { alive.Path, running, unlocked, open, nameless, elsewhere, link, held })
        {
            Directory.Exists(kept).ShouldBeTrue(kept);
        }

        File.Exists(Path.Combine(elsewhere, TemporaryFolder.LockName)).ShouldBeTrue();
    }

    [Fact]
    public void Where_others_may_exchange_folders_none_is_removed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no such modes");
        var dead = Make($"{TemporaryFolder.Prefix}{DeadProcess()}-1");
        File.SetUnixFileMode(Temporary, (UnixFileMode)0b111_111_111);
        AbandonedFolders.Remove(Temporary);
        Directory.Exists(dead).ShouldBeTrue();

        File.SetUnixFileMode(Temporary, (UnixFileMode)0b111_111_111 | UnixFileMode.StickyBit);
        AbandonedFolders.Remove(Temporary);
        Directory.Exists(dead).ShouldBeFalse();
    }

    [Fact]
    public void The_folder_of_another_user_stays()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "only root can give a folder away");
        var foreign = Make($"{TemporaryFolder.Prefix}{DeadProcess()}-1");
        using (var chown = Process.Start("chown", ["-R", "12345", foreign]))
        {
            chown.WaitForExit();
        }

        AbandonedFolders.Remove(Temporary);
        Directory.Exists(foreign).ShouldBeTrue();
    }

    private static int DeadProcess()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["--version"]) { RedirectStandardOutput = true })!;
        process.WaitForExit();
        return process.Id;
    }

    private string Make(string name, bool hasLock = true)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Temporary, name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
        if (hasLock)
        {
            File.WriteAllText(Path.Combine(folder, TemporaryFolder.LockName), "");
        }

        return folder;
    }
}
