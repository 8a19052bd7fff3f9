using System.Text;

namespace Sluice.Generator.Emitting.MappingTemplates;

/// <summary>
/// Makes the members of a payload, with a comma between any two that are present. Each line ends in a directive or in <c>##</c>, which remove the
/// line break, so the payload is one line.
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

    /// <summary>True if <c>$comma</c> is used and has to be set to an empty text first.</summary>
    public bool NeedsComma { get; private set; }

    /// <summary>The payload's JSON object as template text.</summary>
    public string Text => _text + "}";

    /// <param name="name">The name of the member.</param>
    /// <param name="value">The value. It has to end in a quote if another member follows, because <c>##</c> directly after a reference does not start
    /// a comment.</param>
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

    public void WhenNotEmpty(string reference, string name, string value) => WhenNotEmpty(reference, Vtl.JsonText(name) + ":" + value);

    public void WhenNotEmpty(string reference, string member)
    {
        EndLine();
        _text.Append("#if(").Append(reference).Append(" != '')");
        Member(member);
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
