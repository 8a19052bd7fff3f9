using Sluice;

[assembly: RestApi("SluiceApi", Stage = "v1")]

// What differs between the environments is a parameter of the stack; samconfig.toml has the values.
[assembly: StackParameter("EnvironmentName", Default = "dev", AllowedValues = ["dev", "prod"], Description = "The environment that the stack is")]
[assembly: StackParameter("NotesMemory", Type = "Number", Default = "256", Description = "The memory of the function in MB")]
[assembly: EnvironmentVariable("ENVIRONMENT_NAME", "${EnvironmentName}")]

namespace SluiceApi;

/// <summary>A note, as clients see it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Text">What it says.</param>
/// <param name="Tags">What it is about.</param>
public sealed record Note(int Id, string Text, IReadOnlyList<string> Tags);

/// <summary>What a client sends to make a note.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Tags">What it is about; none unless given.</param>
public sealed record NewNote(string Text, IReadOnlyList<string>? Tags = null);

/// <summary>Where the API runs.</summary>
/// <param name="Environment">The environment's name.</param>
public sealed record About(string Environment);

/// <summary>There is no such note.</summary>
public sealed class NoteNotFoundException(int id) : Exception($"There is no note {id}.");

/// <summary>Notes in the function's memory: a place to start from.</summary>
[LambdaFunction(MemorySize = 256, Parameters = ["MemorySize=NotesMemory"])]
public static class Notes
{
    private static readonly Dictionary<int, Note> All = new() { [1] = new Note(1, "Try me: change this text and run again.", ["hello"]) };

    /// <summary>The notes.</summary>
    /// <param name="tag">Only notes about this.</param>
    /// <param name="limit">How many at most.</param>
    [HttpGet("/notes")]
    public static IReadOnlyList<Note> List([FromQuery] string? tag, [FromQuery] int limit = 20)
        => [.. All.Values.Where(note => tag is null || note.Tags.Contains(tag)).Take(limit)];

    /// <summary>One note.</summary>
    /// <param name="id">Its number.</param>
    [HttpGet("/notes/{id}")]
    [Throws<NoteNotFoundException>(404)]
    public static Note Get(int id) => All.TryGetValue(id, out var note) ? note : throw new NoteNotFoundException(id);

    /// <summary>Makes a note.</summary>
    /// <param name="note">What it shall say.</param>
    /// <returns>The note with its number.</returns>
    [HttpPost("/notes")]
    [Returns(201)]
    public static Note Create(NewNote note)
    {
        var made = new Note(All.Count + 1, note.Text, note.Tags ?? []);
        All[made.Id] = made;
        return made;
    }

    /// <summary>Says which environment answers.</summary>
    [HttpGet("/about")]
    public static About Describe() => new(Environment.GetEnvironmentVariable("ENVIRONMENT_NAME") ?? "this machine");
}
