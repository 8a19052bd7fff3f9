namespace Sluice.Runtime;

/// <summary>What is wrong with one request. Positions in the payload become names only when an answer is written.</summary>
internal sealed class ProblemList
{
    /// <summary>The name of the body as a whole.</summary>
    public const string Root = "$";

    /// <summary>A client with a million mistakes gets the first hundred.</summary>
    private const int MaxCount = 100;

    private readonly List<BindingProblem> _items = [];

    public int Count => _items.Count;

    public IReadOnlyList<BindingProblem> Items => _items;

    /// <summary>The status of the answer: 401 where what an authorizer says of the caller is missing or cannot be read.</summary>
    public int Status { get; private set; } = 400;

    public void Clear()
    {
        _items.Clear();
        Status = 400;
    }

    /// <summary>A value that an authorizer gives is absent, or none of its type.</summary>
    public void AddUnauthorized(string name, string message)
    {
        Status = 401;
        Add(name, message);
    }

    public void Add(string name, string message) => Add(new(BindingProblemKind.Named, -1, name, message));

    /// <summary>A value in the body has the wrong type.</summary>
    /// <param name="position">Of the value's first byte in the payload.</param>
    public void AddInvalid(long position) => Add(new(BindingProblemKind.Invalid, position, null, null));

    /// <summary>A value in the body is null and must not be.</summary>
    /// <param name="position">Of the value's first byte in the payload.</param>
    public void AddNull(long position) => Add(new(BindingProblemKind.Missing, position, null, null));

    /// <summary>An object in the body lacks a member.</summary>
    /// <param name="position">Of the object's closing brace in the payload.</param>
    /// <param name="member">The member's name in JSON.</param>
    public void AddMissing(long position, string member) => Add(new(BindingProblemKind.Missing, position, member, null));

    /// <summary>A value in the body is not what an attribute asks for.</summary>
    /// <param name="position">Of a token of the value, or of the closing brace of an object that lacks it.</param>
    /// <param name="absent">The name in JSON of a member that is absent.</param>
    /// <param name="message">Says what is asked.</param>
    public void AddFailed(long position, string? absent, string message) => Add(new(BindingProblemKind.Failed, position, absent, message));

    /// <summary>An object in the body has a member that it does not take.</summary>
    /// <param name="position">Of the member's value in the payload.</param>
    public void AddUnknown(long position) => Add(new(BindingProblemKind.Unknown, position, null, null));

    /// <summary>An object in the body says its type twice.</summary>
    /// <param name="position">Of the member's value in the payload.</param>
    public void AddRepeated(long position) => Add(new(BindingProblemKind.Repeated, position, null, null));

    private void Add(BindingProblem problem)
    {
        if (_items.Count < MaxCount)
        {
            _items.Add(problem);
        }
    }
}
