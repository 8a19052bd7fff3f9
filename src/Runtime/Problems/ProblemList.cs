namespace Sluice.Runtime;

/// <summary>The problems of one request. Positions in the payload are converted to names only when a response is written.</summary>
internal sealed class ProblemList
{
    /// <summary>The name that stands for the whole body.</summary>
    public const string Root = "$";

    /// <summary>The greatest number of problems that a response reports.</summary>
    private const int MaxCount = 100;

    private readonly List<BindingProblem> _items = [];
    private bool _isClosed;

    public int Count => _items.Count;

    /// <summary>The number of problems, including those that a response does not report.</summary>
    public int Total { get; private set; }

    public IReadOnlyList<BindingProblem> Items => _items;

    /// <summary>The status of the response: 401 if a value of the authorizer is absent or invalid, otherwise 400.</summary>
    public int Status { get; private set; } = 400;

    public void Clear()
    {
        _items.Clear();
        _isClosed = false;
        Total = 0;
        Status = 400;
    }

    /// <summary>Replaces all problems by one of the body, after which no other problem is added: nothing more is known of the request.</summary>
    public void Close(int status, string message)
    {
        Clear();
        Add(Root, message);
        Status = status;
        _isClosed = true;
    }

    /// <summary>Adds a problem for a value of the authorizer that is absent or not valid for its type.</summary>
    public void AddUnauthorized(string name, string message)
    {
        Status = _isClosed ? Status : 401;
        Add(name, message);
    }

    public void Add(string name, string message) => Add(new(BindingProblemKind.Named, -1, name, message));

    /// <summary>Adds a problem for a value in the body that has the wrong type.</summary>
    /// <param name="position">The position of the value's first byte in the payload.</param>
    public void AddInvalid(long position) => Add(new(BindingProblemKind.Invalid, position, null, null));

    /// <summary>Adds a problem for a value in the body that is null and must not be null.</summary>
    /// <param name="position">The position of the value's first byte in the payload.</param>
    public void AddNull(long position) => Add(new(BindingProblemKind.Missing, position, null, null));

    /// <summary>Adds a problem for an object in the body that lacks a member.</summary>
    /// <param name="position">The position of the object's closing brace in the payload.</param>
    /// <param name="member">The member's name in JSON.</param>
    public void AddMissing(long position, string member) => Add(new(BindingProblemKind.Missing, position, member, null));

    /// <summary>Adds a problem for a value in the body that does not satisfy an attribute.</summary>
    /// <param name="position">The position of a token of the value, or of the closing brace of the object that lacks the value.</param>
    /// <param name="absent">The name in JSON of the absent member; null if the value is present.</param>
    /// <param name="message">What the attribute requires.</param>
    public void AddFailed(long position, string? absent, string message) => Add(new(BindingProblemKind.Failed, position, absent, message));

    /// <summary>Adds a problem for an object in the body with a member that its type does not have.</summary>
    /// <param name="position">The position of the member's value in the payload.</param>
    public void AddUnknown(long position) => Add(new(BindingProblemKind.Unknown, position, null, null));

    /// <summary>Adds a problem for an object in the body with a repeated discriminator.</summary>
    /// <param name="position">The position of the member's value in the payload.</param>
    public void AddRepeated(long position) => Add(new(BindingProblemKind.Repeated, position, null, null));

    private void Add(BindingProblem problem)
    {
        Total++;
        if (_items.Count < MaxCount && !_isClosed)
        {
            _items.Add(problem);
        }
    }
}
