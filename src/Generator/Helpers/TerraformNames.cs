using System.Text;

namespace Sluice.Generator.Helpers;

/// <summary>
/// Makes names of a Terraform module from names of letters and digits. A name whose words begin with one upper-case letter each, such as
/// <c>OrdersRole</c>, becomes <c>orders_role</c>. Every other name stays as it is, so that two names never become one.
/// </summary>
internal sealed class TerraformNames
{
    // Terraform allows no variable with these names. Source: Terraform, "variable block reference".
    private static readonly string[] Reserved = ["count", "depends_on", "for_each", "lifecycle", "locals", "providers", "source", "version"];

    private readonly HashSet<string> _taken;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <param name="given">All names, each of them once.</param>
    /// <param name="own">Names that the module has already.</param>
    public TerraformNames(IEnumerable<string> given, IEnumerable<string> own)
    {
        _taken = new HashSet<string>(own.Concat(Reserved), StringComparer.Ordinal);
        var all = given.ToList();

        // Those that stay as they are come first, so that another name cannot take theirs.
        foreach (var name in all.Where(name => Snake(name) == name).Concat(all.Where(name => Snake(name) != name)))
        {
            _names[name] = Free(name);
        }
    }

    public bool Knows(string given) => _names.ContainsKey(given);

    public string Of(string given) => _names[given];

    /// <summary>Returns the name in lower case and with underscores between its words, or the name itself if that would lose something.</summary>
    public static string Snake(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]))
            {
                if (i + 1 == name.Length || char.IsUpper(name[i + 1]))
                {
                    return name;
                }

                text.Append(i == 0 ? "" : "_").Append(char.ToLowerInvariant(name[i]));
            }
            else if (i == 0)
            {
                return name;
            }
            else
            {
                text.Append(name[i]);
            }
        }

        return text.ToString();
    }

    private string Free(string name)
    {
        if (_taken.Add(Snake(name)))
        {
            return Snake(name);
        }

        while (!_taken.Add(name))
        {
            name += "_";
        }

        return name;
    }
}
