namespace Sluice.Runtime;

/// <content>Members that no other member takes.</content>
public ref partial struct PayloadReader
{
    /// <summary>As <see cref="Unknown"/>, but what is left on the second look is the caller's: true is then returned.</summary>
    public bool IsUnknown()
    {
        _looksAgain = !_isSecondLook;
        return _isSecondLook;
    }

    /// <summary>The object takes no such member.</summary>
    public void RefuseMember()
    {
        _json.Read();
        _state.Problems.AddUnknown(Position);
        _json.Skip();
    }
}
