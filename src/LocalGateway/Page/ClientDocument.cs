using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Page;

/// <summary>The document for generators of clients, which the build writes to the deploy folder.</summary>
internal static class ClientDocument
{
    /// <summary>The path below the address of the page.</summary>
    public const string Target = "/" + Name;

    private const string Name = "openapi.client.json";

    public static bool Exists(string folder) => folder.Length > 0 && File.Exists(Path.Combine(folder, Name));

    /// <summary>Writes the document as it is, or returns false if there is none.</summary>
    public static bool TryWrite(string folder, PooledBuffer output)
    {
        if (!Exists(folder))
        {
            return false;
        }

        try
        {
            output.Write(File.ReadAllBytes(Path.Combine(folder, Name)));
            return true;
        }
        catch (IOException)
        {
            // A build is replacing the file.
            return false;
        }
    }
}
