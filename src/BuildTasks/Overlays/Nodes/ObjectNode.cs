namespace Sluice.BuildTasks.Overlays.Nodes;

/// <summary>An object. Its members keep their order.</summary>
internal sealed class ObjectNode : Node
{
    private readonly Dictionary<string, Member> _byName = new(StringComparer.Ordinal);
    private readonly List<Member> _members = [];

    /// <param name="place">The place of the object.</param>
    /// <param name="members">Its members, whose names differ.</param>
    public ObjectNode(Place place, params Member[] members)
        : base(place)
    {
        foreach (var member in members)
        {
            Add(member);
        }
    }

    public IReadOnlyList<Member> Members => _members;

    /// <summary>The only member, or null if there are none or several.</summary>
    public Member? Only => _members.Count == 1 ? _members[0] : null;

    public override Node Clone() => new ObjectNode(Place, [.. _members.Select(member => member.With(member.Value.Clone()))]);

    public Member? Find(string name) => _byName.TryGetValue(name, out var member) ? member : null;

    public Node? Get(string name) => Find(name)?.Value;

    /// <summary>Returns whether a member is an object. Otherwise <paramref name="value"/> is null.</summary>
    public bool TryGetObject(string name, out ObjectNode value)
    {
        value = (Get(name) as ObjectNode)!;
        return value is not null;
    }

    /// <summary>Returns the text of a member, or null if it has none.</summary>
    public string? Text(string name) => Get(name) is ScalarNode { Kind: ScalarKind.Text } text ? text.Value : null;

    /// <summary>Adds a member at the end, unless there is one of this name.</summary>
    /// <returns>True if the member was added.</returns>
    public bool Add(Member member)
    {
        if (_byName.ContainsKey(member.Name))
        {
            return false;
        }

        _byName.Add(member.Name, member);
        _members.Add(member);
        return true;
    }

    /// <summary>Puts a member in the place of another one.</summary>
    public void Replace(Member old, Member member)
    {
        _byName.Remove(old.Name);
        _byName.Add(member.Name, member);
        _members[_members.IndexOf(old)] = member;
    }

    public void Remove(Member member)
    {
        _byName.Remove(member.Name);
        _members.Remove(member);
    }

    /// <summary>Orders the members by a number. Members with the same number keep their order.</summary>
    public void Order(Func<Member, int> number)
    {
        var ordered = _members.OrderBy(number).ToList();
        _members.Clear();
        _members.AddRange(ordered);
    }
}
