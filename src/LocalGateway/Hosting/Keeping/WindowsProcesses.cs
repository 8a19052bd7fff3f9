using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Sluice.LocalGateway.Hosting.Keeping;

/// <summary>Asks Windows (8.1 and newer) for the parent of a process and its command line.</summary>
internal static class WindowsProcesses
{
    private const int BasicInformation = 0;
    private const int CommandLineInformation = 60;

    /// <summary>The fields of <c>PROCESS_BASIC_INFORMATION</c>, each as long as a pointer. The last one is the parent.</summary>
    private const int FieldsOfBasicInformation = 6;

    /// <summary>A command line of Windows has at most 32,767 characters, and a head comes before them.</summary>
    private const int LongestAnswer = 66 * 1024;

    [SupportedOSPlatform("windows")]
    public static RunningProcess? Describe(int id)
    {
        using var process = Process.GetProcessById(id);
        var fields = new byte[FieldsOfBasicInformation * nint.Size];
        var command = new byte[LongestAnswer];
        return Query(process.Handle, BasicInformation, fields, fields.Length, out _) == 0
            && Query(process.Handle, CommandLineInformation, command, command.Length, out _) == 0
            ? new((int)MemoryMarshal.Cast<byte, nint>(fields)[FieldsOfBasicInformation - 1], ReadText(command))
            : null;
    }

    /// <summary>Reads a <c>UNICODE_STRING</c> whose characters follow it: the length in bytes, the space, and a pointer to the characters.</summary>
    public static string ReadText(ReadOnlySpan<byte> answer)
    {
        var length = MemoryMarshal.Read<ushort>(answer);
        return new(MemoryMarshal.Cast<byte, char>(answer.Slice(2 * nint.Size, length)));
    }

    [DllImport("ntdll.dll", EntryPoint = "NtQueryInformationProcess")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Query(nint process, int kind, byte[] answer, int length, out int needed);
}
