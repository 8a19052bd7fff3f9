using System.Text;
using System.Text.Json;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Page.Messages;
using Sluice.LocalGateway.Stages;

namespace Sluice.LocalGateway.Page.Sources;

/// <summary>Reads and saves the file of the project that a template comes from.</summary>
internal static class SourceFile
{
    private static readonly Lock Saving = new();

    /// <summary>Writes the file's text as JSON, or the reason why the template cannot be saved.</summary>
    /// <param name="stage">The current stage.</param>
    /// <param name="message">The page's message: <c>{"id", "side"}</c>.</param>
    /// <param name="output">Receives <c>{"file", "before", "text", "version"}</c> or <c>{"reason"}</c>.</param>
    public static PageAnswer Read(DeployedStage stage, JsonElement message, PooledBuffer output)
    {
        var source = Find(stage, message, out var reason);
        var text = source is null ? null : TryRead(source, ref reason);
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        if (source is not null && text is not null)
        {
            json.WriteString("file"u8, source.Name);
            json.WriteString("before"u8, source.Before);
            json.WriteString("text"u8, text.Text);
            json.WriteString("version"u8, text.Version);
        }
        else
        {
            json.WriteString("reason"u8, reason);
        }

        json.WriteEndObject();
        return PageAnswer.Done;
    }

    /// <summary>Saves a text to the file, if nobody has changed the file since the page read it.</summary>
    /// <param name="stage">The current stage.</param>
    /// <param name="message">The page's message: <c>{"id", "side", "text", "version"}</c>.</param>
    /// <param name="output">Receives <c>{"file", "version"}</c>.</param>
    public static PageAnswer Save(DeployedStage stage, JsonElement message, PooledBuffer output)
    {
        lock (Saving)
        {
            if (Find(stage, message, out var reason) is not { } source || TryRead(source, ref reason) is not { } current)
            {
                return PageAnswer.Refused(reason);
            }

            if (message.Text("text") is not { } text || message.Text("version") != current.Version)
            {
                return new(
                    409,
                    $"{source.Name} has changed on disk since the page read it, so nothing was saved. Close the editor with Done, and edit the new text.");
            }

            try
            {
                Replace(source.Path, current.With(text));
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                return PageAnswer.Refused($"{source.Name} was not saved: {problem.Message}");
            }

            using var json = new Utf8JsonWriter(output);
            json.WriteStartObject();
            json.WriteString("file"u8, source.Name);
            json.WriteString("version"u8, SourceText.Read(source.Path).Version);
            json.WriteEndObject();
            return PageAnswer.Done;
        }
    }

    private static TemplateSource? Find(DeployedStage stage, JsonElement message, out string reason)
    {
        reason = "This request is not kept any more: the gateway keeps the last 200. Send it again, and edit the template there.";
        return message.Text("id") is { } id && stage.Journeys.Find(id) is { } journey
            ? SourceFinder.Find(stage, journey, message.Text("side") == "request", out reason)
            : null;
    }

    private static SourceText? TryRead(TemplateSource source, ref string reason)
    {
        try
        {
            return SourceText.Read(source.Path);
        }
        catch (DecoderFallbackException)
        {
            reason = $"{source.Name} is not in UTF-8. Change it in an editor.";
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            reason = $"{source.Name} cannot be read: {problem.Message}";
        }

        return null;
    }

    // Whoever reads the file meanwhile, such as a build, sees all of the old text or all of the new one.
    private static void Replace(string path, byte[] bytes)
    {
        if (File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly))
        {
            throw new UnauthorizedAccessException("The file is write-protected.");
        }

        var next = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (var file = new FileStream(next, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(next, File.GetUnixFileMode(path));
            }

            File.Move(next, path, overwrite: true);
        }
        finally
        {
            File.Delete(next);
        }
    }
}
