using System.Text;

namespace Sluice.Generator.Emitting.MappingTemplates;

/// <summary>
/// The members of a payload with a comma between any two that are there. Lines end in a directive or in <c>##</c>, which
/// swallow the line break: the payload is one line.
/// </summary>
internal sealed class PayloadMembers
{
    private readonly StringBuilder _text = new("{");
    private Before _before = Before.Nothing;

    private enum Before
    {
        Nothing,
        Perhaps,
        Something,
    }

    /// <summary>True where <c>$comma</c> is used and has to start empty.</summary>
    public bool NeedsComma { get; private set; }

    /// <summary>The object.</summary>
    public string Text => _text + "}";

    /// <param name="name">The member.</param>
    /// <param name="value">Ends in a quote where another member follows: right after a reference <c>##</c> is no comment.</param>
    public void Always(string name, string value) => Always(Vtl.JsonText(name) + ":" + value);

    /// <param name="member">A name and a value, or directives that print one of several such pairs.</param>
    public void Always(string member)
    {
        if (_before != Before.Nothing)
        {
            EndLine();
        }

        Member(member);
        _before = Before.Something;
    }

    public void WhenNotEmpty(string reference, string name, string value)
    {
        EndLine();
        _text.Append("#if(").Append(reference).Append(" != '')");
        Member(Vtl.JsonText(name) + ":" + value);
        if (_before != Before.Something)
        {
            _text.Append("#set($comma = ',')");
            _before = Before.Perhaps;
        }

        _text.Append("#end\n");
    }

    private void EndLine()
    {
        if (_text[_text.Length - 1] != '\n')
        {
            _text.Append("##\n");
        }
    }

    private void Member(string member)
    {
        if (_before == Before.Something)
        {
            _text.Append(',');
        }
        else if (_before == Before.Perhaps)
        {
            _text.Append("$comma");
            NeedsComma = true;
        }

        _text.Append(member);
    }
}
