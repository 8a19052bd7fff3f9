using System.Runtime.InteropServices;
using System.Text;
using Sluice.LocalGateway.Hosting.Keeping;

namespace Sluice.LocalGateway.Tests.Hosting;

/// <summary>How each system tells about a process. What Windows answers is read here from bytes of its form.</summary>
public sealed class ProcessTableTests
{
    [Fact]
    public void The_system_tells_the_parent_and_the_command_line()
    {
        var process = ProcessTable.Describe(Environment.ProcessId).ShouldNotBeNull();

        process.Command.ShouldContain(Path.GetFileName(Environment.ProcessPath!));
        ProcessTable.Describe(process.Parent).ShouldNotBeNull();
    }

    [Fact]
    public void The_program_ps_tells_the_same()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || !File.Exists("/bin/ps"), "there is no program ps");

        var asked = ProcessTable.AskProgram(Environment.ProcessId).ShouldNotBeNull();

        asked.Parent.ShouldBe(ProcessTable.Describe(Environment.ProcessId)!.Value.Parent);
        asked.Command.ShouldContain(Path.GetFileName(Environment.ProcessPath!));
    }

    [Fact]
    public void A_process_that_is_not_there_has_no_description() => ProcessTable.Describe(int.MaxValue).ShouldBeNull();

    [Fact]
    public void A_command_line_of_windows_follows_its_length()
    {
        const string Text = "dotnet exec \"C:\\dotnet-watch.dll\" é";
        var answer = new byte[1024];
        BitConverter.TryWriteBytes(answer, (ushort)(2 * Text.Length)).ShouldBeTrue();
        MemoryMarshal.AsBytes<char>(Text).CopyTo(answer.AsSpan(2 * nint.Size));

        WindowsProcesses.ReadText(answer).ShouldBe(Text);
    }

    [Fact]
    public void A_keeper_without_a_known_parent_is_named_after_the_folder_and_the_ports()
    {
        var name = KeeperName.OfFolder("api", 5080, 5099);

        name.Watch.ShouldBeNull();
        KeeperName.OfFolder("./api", 5080, 5099).ShouldBe(name);
        KeeperName.OfFolder("other", 5080, 5099).ShouldNotBe(name);
        KeeperName.OfFolder("api", 5081, 5081).ShouldNotBe(name);
        Encoding.UTF8.GetByteCount(name.Pipe).ShouldBeLessThan(30, "the path of a socket has at most 104 characters on macOS, and its folder has about 60");
    }
}
