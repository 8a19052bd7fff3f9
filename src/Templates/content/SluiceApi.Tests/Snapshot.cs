using Sluice.Testing;
using Xunit;

namespace SluiceApi.Tests;

/// <summary>Compares a file with the one in the folder Snapshots. UPDATE_SNAPSHOTS=1 writes it, for you to review.</summary>
internal static class Snapshot
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "../../../Snapshots");

    public static void Check(BuiltFile file)
    {
        var reviewed = Path.Combine(Folder, file.Path);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(reviewed)!);
            File.WriteAllText(reviewed, file.Text);
        }

        Assert.True(File.Exists(reviewed), $"Nobody has reviewed {file}. Set UPDATE_SNAPSHOTS=1, run the tests, and look at the file.");
        Assert.Equal(File.ReadAllText(reviewed).ReplaceLineEndings("\n"), file.Text);
    }
}
