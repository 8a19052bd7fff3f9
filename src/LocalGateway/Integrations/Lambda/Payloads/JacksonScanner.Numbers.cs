namespace Sluice.LocalGateway.Integrations.Lambda.Payloads;

/// <content>Reads numbers.</content>
internal ref partial struct JacksonScanner
{
    private bool Number(int first)
    {
        if (first == '-')
        {
            _at++;
            if (!IsDigit())
            {
                return Unexpected("expected digit (0-9) to follow minus sign, for valid numeric value", inNumber: true);
            }
        }

        if (_text[_at] == '0' && _at + 1 < _text.Length && char.IsAsciiDigit((char)_text[_at + 1]))
        {
            _at += 2;
            return Fail(JacksonMessages.LeadingZero);
        }

        SkipDigits();
        if (_at < _text.Length && _text[_at] == '.')
        {
            _at++;
            if (!IsDigit())
            {
                return Unexpected("Decimal point not followed by a digit", inNumber: true);
            }

            SkipDigits();
        }

        if (_at < _text.Length && _text[_at] is (byte)'e' or (byte)'E')
        {
            _at++;
            _at += _at < _text.Length && _text[_at] is (byte)'+' or (byte)'-' ? 1 : 0;
            if (!IsDigit())
            {
                return Unexpected("Exponent indicator not followed by a digit", inNumber: true);
            }

            SkipDigits();
        }

        return _open.Count > 0 || _at == _text.Length || _text[_at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'
            || Unexpected("Expected space separating root-level values");
    }

    private readonly bool IsDigit() => _at < _text.Length && char.IsAsciiDigit((char)_text[_at]);

    private void SkipDigits()
    {
        while (IsDigit())
        {
            _at++;
        }
    }
}
