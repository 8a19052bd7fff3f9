namespace Sluice.Contract;

/// <summary>The members that an object of a template can have.</summary>
internal sealed class ObjectShape
{
    private readonly Dictionary<string, MemberForm> _forms = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    /// <param name="members">The members as <c>Name</c> or <c>Name:FORM</c> with the forms of <see cref="MemberForm.Parse"/>, with a blank between two.</param>
    public ObjectShape(string members)
    {
        foreach (var member in members.Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = member.Split(':');
            _names.Add(parts[0]);
            _forms.Add(parts[0], parts.Length == 1 ? MemberForm.Any : MemberForm.Parse(parts[1]));
        }
    }

    public IReadOnlyList<string> Names => _names;

    /// <summary>Returns the form of a member, or null if the object does not have it.</summary>
    public MemberForm? Find(string name) => _forms.TryGetValue(name, out var form) ? form : null;
}
